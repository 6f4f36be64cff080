// expect gradSigmoid: activation-form, activation-form

function gradSigmoid(out) {
  return out * (1.0 - out);
}
