using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Policy.Questions;

/// <summary>Which roles can read a secret: how far a leak would reach. Whoever holds a role may choose the way of the request.</summary>
public static class WhoCanRead
{
    /// <summary>The roles, by answer.</summary>
    public static Readers<RoleFacts> Ask(SecretFacts secret, IEnumerable<RoleFacts> roles, IReadOnlyDictionary<string, EncryptionKeyFacts> keys) =>
        Readers<RoleFacts>.Of(roles, role => ConsumerReadsSecret.Ask(ConsumerFacts.OfRole(role), secret, keys));
}

/// <summary>Which secrets a role can read.</summary>
public static class WhatCanRead
{
    /// <summary>The secrets, by answer.</summary>
    public static Readers<SecretFacts> Ask(RoleFacts role, IEnumerable<SecretFacts> secrets, IReadOnlyDictionary<string, EncryptionKeyFacts> keys) =>
        Readers<SecretFacts>.Of(secrets, secret => ConsumerReadsSecret.Ask(ConsumerFacts.OfRole(role), secret, keys));
}

/// <summary>Those for which the answer is yes, and apart from them those for which it is not known.</summary>
/// <param name="Certain">Can.</param>
/// <param name="Unknown">May, with what it hangs on.</param>
public sealed record Readers<T>(ImmutableArray<T> Certain, ImmutableArray<(T Item, LegsAnswer Answer)> Unknown)
{
    /// <summary>Sorts by answer; those that certainly cannot are left out.</summary>
    internal static Readers<T> Of(IEnumerable<T> items, Func<T, LegsAnswer> ask)
    {
        var answers = items.Select(item => (Item: item, Answer: ask(item))).ToList();
        return new(
            [.. answers.Where(pair => pair.Answer.Answer.Truth == Truth.Yes).Select(pair => pair.Item)],
            [.. answers.Where(pair => pair.Answer.Answer.Truth == Truth.Unknown)]);
    }
}
