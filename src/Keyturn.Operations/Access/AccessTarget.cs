using System.Collections.Immutable;

namespace Keyturn.Operations.Access;

/// <summary>What a right is asked for: one secret, as far as scopes look at it.</summary>
/// <param name="Tags">As last read; empty when the secret was not read yet.</param>
public sealed record AccessTarget(string AccountId, string Region, string Name, ImmutableSortedDictionary<string, string> Tags);
