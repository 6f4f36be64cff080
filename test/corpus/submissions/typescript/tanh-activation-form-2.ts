// expect gradTanh: activation-form, activation-form

function gradTanh(x: number): number {
  return (1 - x) * (1 + x);
}
