using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>A document with all the changes that a fix makes in it.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Before">As it was read; <see langword="null"/> when it is new.</param>
/// <param name="After">As it would be.</param>
/// <param name="Changes">The changes in it.</param>
/// <param name="Region">The Region of the resource that they are for; empty when it has none.</param>
public sealed record DocumentEdit(PolicyReference Document, PolicySource? Before, PolicyDocument After, ImmutableArray<DocumentChange> Changes, string Region);
