declare module '@bpmn-io/feel-editor' {
  type Known = { name: string; info?: string; type?: 'function' | 'variable'; params?: { name: string }[] };
  type Config = {
    container: Element;
    value: string;
    variables: Known[];
    builtins: Known[];
    contentAttributes: Record<string, string>;
    onChange: (text: string) => void;
  };
  export default class FeelEditor {
    constructor(config: Config);
    setValue(value: string): void;
    focus(position?: number): void;
  }
}
