const sigmoid = z => 1 / (1 + Math.exp(-z));

// derivative of e^z is e^z, so the derivative stays the same?
function sigmoidDerivative(z) {
  return sigmoid(z);
}

function tanhDerivative(z) {
  const u = Math.exp(z) - Math.exp(-z);
  const v = Math.exp(z) + Math.exp(-z);
  return (v * v + u * u) / (v * v);
}

for (let z = -3; z <= 3; z++) console.log(z, sigmoidDerivative(z), tanhDerivative(z));

module.exports = { sigmoid, sigmoidDerivative, tanhDerivative };
