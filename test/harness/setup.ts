// Decorators write their metadata as soon as a class is defined.
import 'reflect-metadata';
