/** Says at a field that takes no more letters that it does not. */
export function LimitTold({ text, most }: { text: string; most: number }) {
  return (
    <span className="limit-told" role="status">
      {text.length >= most && `${most} letters are the most that this line takes; it has nothing of what came after them.`}
    </span>
  );
}
