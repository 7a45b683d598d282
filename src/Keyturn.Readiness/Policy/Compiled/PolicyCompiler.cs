using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Compiles policies, each content once: estates share managed policies and SCPs.</summary>
/// <param name="words">Numbers for what they name.</param>
/// <param name="actions">The actions that will be asked for; at most 32.</param>
internal sealed class PolicyCompiler(Vocabulary words, ImmutableArray<string> actions)
{
    private readonly Dictionary<PolicyDocument, CompiledPolicy> byDocument = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<UInt128, CompiledPolicy> byContent = [];
    private readonly Dictionary<string, (uint Yes, uint May)> masks = new(StringComparer.Ordinal);
    private readonly Lock compiling = new();

    /// <summary>How many different contents were compiled.</summary>
    public int Count => byContent.Count;

    public CompiledPolicy Of(PolicyDocument document)
    {
        lock (compiling)
        {
            if (!byDocument.TryGetValue(document, out var policy))
            {
                var hash = System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(PolicyPrinter.Print(document))));
                if (!byContent.TryGetValue(hash, out policy))
                {
                    policy = Compile(document, byContent.Count);
                    byContent.Add(hash, policy);
                }

                byDocument.Add(document, policy);
            }

            return policy;
        }
    }

    private CompiledPolicy Compile(PolicyDocument document, int number)
    {
        var otherwise = 0U;
        var named = new int[Vocabulary.Splittable][];
        for (var key = 0; key < named.Length; key++)
        {
            named[key] = [.. SplittableKey.NamedBy(document, words.Keys[key]).Select(text => words.ValueOf(ContextValue.Known(text))).Distinct().Order()];
            otherwise |= SplittableKey.IsUsedOtherwise(document, words.Keys[key]) ? 1U << key : 0;
        }

        return new(number, [.. document.Statements.Select(statement => Compile(statement, document.HasVariables))], new(named, otherwise));
    }

    private CompiledStatement Compile(Statement statement, bool hasVariables)
    {
        var (yes, may) = (0U, 0U);
        foreach (var value in statement.Actions.Values)
        {
            var (one, other) = Mask(value);
            (yes, may) = (yes | one, may | other);
        }

        return new(
            statement.Effect == Effect.Deny,
            statement.Actions.Negated ? ~may : yes,
            statement.Actions.Negated ? ~yes : may,
            statement.Principals is { } principals ? new(principals.IsEveryone, principals.Negated, [.. principals.Aws.Select(words.Principals.Of)], principals.Service) : null,
            [.. statement.Conditions.Select(clause => words.Clause(clause, hasVariables))],
            statement.Resources is { } resources ? words.Resources(resources, hasVariables) : null);
    }

    /// <summary>Which actions fit a pattern, and which may.</summary>
    private (uint Yes, uint May) Mask(string pattern)
    {
        if (!masks.TryGetValue(pattern, out var mask))
        {
            for (var action = 0; action < actions.Length; action++)
            {
                var truth = ActionPattern.Match(pattern, actions[action]).Truth;
                mask.Yes |= truth == Truth.Yes ? 1U << action : 0;
                mask.May |= truth == Truth.No ? 0 : 1U << action;
            }

            masks.Add(pattern, mask);
        }

        return mask;
    }
}

/// <summary>A policy in numbers.</summary>
internal sealed record CompiledPolicy(int Number, CompiledStatement[] Statements, NamedValues Named);

/// <summary>A statement in numbers.</summary>
/// <param name="Denies">Deny, else Allow.</param>
/// <param name="Yes">A bit for each action that fits; bits beyond the actions mean nothing.</param>
/// <param name="May">A bit for each action that fits or may.</param>
/// <param name="Principals">Principal or NotPrincipal.</param>
/// <param name="Clauses">Of the Condition.</param>
/// <param name="Resources">Resource or NotResource.</param>
internal sealed record CompiledStatement(bool Denies, uint Yes, uint May, CompiledPrincipals? Principals, CompiledClause[] Clauses, CompiledResources? Resources);

/// <summary>A Principal or NotPrincipal element; the names by their numbers.</summary>
internal sealed record CompiledPrincipals(bool Everyone, bool Negated, int[] Aws, ImmutableArray<string> Services);

/// <summary>The values that policies compare splittable keys with (by key, ascending), and a bit for each key that they use otherwise.</summary>
internal sealed record NamedValues(int[][] Values, uint Otherwise)
{
    public static NamedValues None { get; } = new([.. Enumerable.Repeat(Array.Empty<int>(), Vocabulary.Splittable)], 0);

    public static NamedValues Of(IEnumerable<NamedValues> all) =>
        all.Aggregate(None, (left, right) => new([.. left.Values.Zip(right.Values, Union)], left.Otherwise | right.Otherwise));

    public bool SameAs(NamedValues other) =>
        Otherwise == other.Otherwise && Values.Zip(other.Values).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    private static int[] Union(int[] left, int[] right) => [.. left.Union(right).Order()];
}
