import { useQuery } from '@apollo/client/react';
import { DeskHealthRulesDocument } from '@porchlight/schema/desk';
import type { StaffRole } from '@porchlight/schema/enums';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { RulesForm } from '../../parts/health/rules-form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound, Page } from '../../parts/page.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { AllergyList } from './allergy-list.tsx';
import { CheckBoard } from './check-board.tsx';
import { Medicine } from './medicine.tsx';
import { SickList } from './sick-list.tsx';
import { useHealth } from './use-health.ts';

/** Parts of the page, by the end of their address. */
const PARTS = ['board', 'medicine', 'allergies', 'sick', 'rules'] as const;
type Part = (typeof PARTS)[number];

/** The circle sees the children's health; leaders set the rules and see none of it. */
const OF_ROLE: Readonly<Record<StaffRole, readonly Part[]>> = {
  CLASS_TEACHER: ['board', 'medicine', 'allergies', 'sick'],
  HEALTH_DOCTOR: PARTS,
  PRINCIPAL: ['rules'],
  ADMIN: ['rules'],
};

function PartLinks({ part, parts }: { part: Part; parts: readonly Part[] }) {
  const t = useWords(health);
  return (
    <nav className="part-links" aria-label={t.parts}>
      {parts.map((one) => (
        <Link
          key={one}
          href={one === parts[0] ? '/health' : `/health/${one}`}
          aria-current={one === part ? 'page' : undefined}
        >
          {t[one]}
        </Link>
      ))}
    </nav>
  );
}

function ClassChoice({ chosen, onChoose }: { chosen: string | null; onChoose: (id: string | null) => void }) {
  const { staff, kindergarten } = useDesk();
  const t = useWords(health);
  const classes = staff.role === 'CLASS_TEACHER' ? staff.classrooms : kindergarten.classrooms;
  return (
    <select
      aria-label={t.className}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      {staff.role !== 'CLASS_TEACHER' && <option value="">{t.allClasses}</option>}
      {classes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The rules alone: nobody's health is asked for. */
function Rules() {
  const asked = useQuery(DeskHealthRulesDocument);
  return (
    <Loaded asked={asked}>
      {({ kindergarten }) => (kindergarten ? <RulesForm rules={kindergarten.healthRules} /> : <NotFound />)}
    </Loaded>
  );
}

function Shown({ part, classroomId }: { part: Part; classroomId: string | null }) {
  const asked = useHealth(classroomId);
  const again = () => void asked.refetch().catch(() => undefined);
  return (
    <Loaded asked={asked}>
      {({ healthBoard, kindergarten }) => {
        if (!kindergarten) return <NotFound />;
        if (part === 'medicine') return <Medicine board={healthBoard} onChanged={again} />;
        if (part === 'allergies') return <AllergyList board={healthBoard} />;
        return <CheckBoard board={healthBoard} rules={kindergarten.healthRules} onChanged={again} />;
      }}
    </Loaded>
  );
}

/** The morning check, medicine, allergies, who is away sick, and the site's rules. */
export function HealthPage() {
  const { staff } = useDesk();
  const t = useWords(health);
  const parts = OF_ROLE[staff.role];
  const { part = parts[0] } = useParams<{ part?: string }>();
  const [classroomId, choose] = useState<string | null>(
    staff.role === 'CLASS_TEACHER' ? (staff.classrooms[0]?.id ?? null) : null,
  );
  const known = parts.find((one) => one === part);
  if (!known) return <NotFound />;
  return (
    <Page
      title={t.title}
      actions={known !== 'rules' && <ClassChoice chosen={classroomId} onChoose={choose} />}
    >
      {parts.length > 1 && <PartLinks part={known} parts={parts} />}
      {known === 'rules' && <Rules />}
      {known === 'sick' && <SickList classroomId={classroomId} />}
      {known !== 'rules' && known !== 'sick' && <Shown part={known} classroomId={classroomId} />}
    </Page>
  );
}
