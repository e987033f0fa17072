import { catalogue } from './catalogue.ts';

/** The list under "?". */
export const shortcuts = catalogue(
  {
    everywhere: 'On every page',
    onToday: 'On Today',
    showThis: 'Show this list',
    goTo: 'Go to the page with this place in the menu',
    answer: 'Answer a call that rings',
    find: 'Find a child',
    nextChild: 'Next or previous child',
    checkIn: 'Check the child in',
    checkOut: 'Check the child out',
    absent: 'Report the child absent',
    correct: 'Correct the child’s day',
    undo: 'Take back what was just done',
    singleKeys: 'Single keys work',
    singleKeysHint: 'Turn off when they get in the way of your speech input or keyboard.',
  },
  {
    everywhere: '每个页面',
    onToday: '“今天”页面',
    showThis: '显示这个列表',
    goTo: '打开菜单里第几个页面',
    answer: '接听来电',
    find: '查找幼儿',
    nextChild: '下一个或上一个幼儿',
    checkIn: '登记入园',
    checkOut: '登记离园',
    absent: '登记缺勤',
    correct: '更正考勤',
    undo: '撤销刚才的操作',
    singleKeys: '启用单键快捷键',
    singleKeysHint: '如果影响语音输入或键盘，请关闭。',
  },
);
