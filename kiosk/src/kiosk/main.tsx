import '../tokens/tokens.css';
