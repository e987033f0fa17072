/** A sentence as SSML, the document that the cloud voice is sent. */
import type { Language, Rate } from '../voice.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Says `text` with a voice such as `zh-CN-XiaoxiaoNeural`. Signs that XML cannot hold are left out. */
export function ssmlOf(text: string, voice: string, language: Language, rate: Rate): string {
  const locale = language === 'en' ? 'en-US' : language;
  const percent = Math.round((rate - 1) * 100);
  return (
    `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${locale}">` +
    `<voice name="${voice}"><prosody rate="${percent}%">${escaped(text)}</prosody></voice></speak>`
  );
}

function escaped(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}/gu, ' ').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}
