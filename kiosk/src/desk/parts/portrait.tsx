import { Icon } from '../icons/icon.tsx';

/** A face, or a figure where there is no photo. The name stands beside it. Sizes: small in a line, large to look at. */
export function Portrait(props: { photo: { url: string } | null | undefined; size: 'small' | 'large' }) {
  const className = `portrait ${props.size}`;
  if (props.photo) return <img className={className} src={props.photo.url} alt="" />;
  return (
    <span className={className}>
      <Icon name="user-circle" />
    </span>
  );
}
