import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { answered, api } from '../api.js';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (department: string | undefined) => void;
}

/** Units by name; typing finds one among hundreds. */
export function DepartmentSelect({ value, onChange }: Props) {
  const { data } = useQuery({
    queryKey: ['departments'],
    queryFn: () => answered(api.GET('/api/departments/names')),
    staleTime: 60_000,
  });
  return (
    <Select
      aria-label="填报单位"
      placeholder="填报单位"
      allowClear
      showSearch
      style={{ minWidth: 200 }}
      value={value ?? null}
      options={(data ?? []).map((name) => ({ value: name, label: name }))}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}
