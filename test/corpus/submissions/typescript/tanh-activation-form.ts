// expect tanh_prime: activation-form, activation-form

const tanh_prime = (y: number): number => 1 - y ** 2;
