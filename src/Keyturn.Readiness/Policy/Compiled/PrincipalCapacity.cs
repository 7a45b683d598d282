using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>In which capacities Principal elements name one caller, each name looked at once.</summary>
/// <remarks>Follows the pages that <see cref="PrincipalMatch"/> names.</remarks>
internal sealed class PrincipalCapacity(Vocabulary words, Caller caller, Truth hasBoundary)
{
    private const byte Certain = 1;
    private const byte Possible = 2;
    private const byte Role = 4;
    private const byte Account = 8;
    private readonly string? own = caller.Kind == CallerKind.User ? caller.UserArn : caller.SessionArn;
    private readonly string? behind = PrincipalMatcher.Behind(caller);
    private readonly string sessions = caller is { Kind: CallerKind.RoleSession, RoleArn: { } role } ? $"assumed-role/{Arn.NameOf(role)}/" : "";
    private byte[] capacities = [];

    /// <summary>The capacities that a Principal or NotPrincipal element names.</summary>
    public Capacity Of(CompiledPrincipals principals, bool denies)
    {
        if (principals.Negated)
        {
            var reached = Reaches(principals);
            return new(denies ? reached.Or(hasBoundary) : reached, Truth.No, Truth.No);
        }

        return Listed(principals);
    }

    private Capacity Listed(CompiledPrincipals principals) =>
        principals.Everyone ? new(Truth.Yes, Truth.No, Truth.No)
            : caller.Kind == CallerKind.Service ? new((caller.Service is { } service && principals.Services.Contains(service, StringComparer.Ordinal)).ToTruth(), Truth.No, Truth.No)
            : OfNames(principals.Aws);

    /// <summary>The capacities that plain names give.</summary>
    public Capacity OfNames(int[] names)
    {
        var all = 0;
        foreach (var name in names)
        {
            all |= Of(name);
        }

        return new(
            (all & Certain) != 0 ? Truth.Yes : (all & Possible) != 0 ? Truth.Unknown : Truth.No, ((all & Role) != 0).ToTruth(), ((all & Account) != 0).ToTruth());
    }

    private Truth Reaches(CompiledPrincipals principals)
    {
        if (principals.Everyone)
        {
            return Truth.No;
        }

        var listed = Listed(principals);
        if (listed.Any == Truth.No || caller.Kind == CallerKind.Service)
        {
            return listed.Any.Not();
        }

        var needsRole = caller.Kind is CallerKind.RoleSession or CallerKind.FederatedUser or CallerKind.Role;
        var needsDirect = caller.Kind is not (CallerKind.Role or CallerKind.Root);
        var isWhole = listed.Account == Truth.Yes && (!needsRole || listed.Role == Truth.Yes) && (!needsDirect || listed.Direct == Truth.Yes);
        return isWhole ? Truth.No : Truth.Unknown;
    }

    private byte Of(int name)
    {
        if (name >= capacities.Length)
        {
            var before = capacities.Length;
            Array.Resize(ref capacities, words.Principals.Count);
            for (var at = before; at < capacities.Length; at++)
            {
                capacities[at] = Look(words.Principals[at]);
            }
        }

        return capacities[name];
    }

    private byte Look(string name)
    {
        var direct = own is not null ? (name == own ? Certain : (byte)0) : IsSession(name) ? Possible : (byte)0;
        return (byte)(direct | (behind is not null && name == behind ? Role : 0) | (IsAccount(name) ? Account : 0));
    }

    /// <summary>Whether a session ARN may be the caller's, whose session has no known name.</summary>
    private bool IsSession(string name)
    {
        if (sessions.Length == 0)
        {
            return false;
        }

        Span<Range> parts = stackalloc Range[Arn.Parts];
        return Arn.Split(name, parts) == Arn.Parts && name.AsSpan(parts[Arn.Service]).SequenceEqual("sts")
            && name.AsSpan(parts[Arn.Account]).SequenceEqual(caller.Account) && name.AsSpan(parts[Arn.Resource]).StartsWith(sessions, StringComparison.Ordinal);
    }

    private bool IsAccount(string name)
    {
        if (name == caller.Account)
        {
            return true;
        }

        Span<Range> parts = stackalloc Range[Arn.Parts];
        return name.EndsWith(":root", StringComparison.Ordinal) && Arn.Split(name, parts) == Arn.Parts && name.AsSpan(parts[Arn.Resource]).SequenceEqual("root")
            && name.AsSpan(parts[Arn.Service]).SequenceEqual("iam") && name.AsSpan(parts[Arn.Account]).SequenceEqual(caller.Account);
    }
}

/// <summary>The truths of <see cref="PrincipalMatch"/> without their questions.</summary>
internal readonly record struct Capacity(Truth Direct, Truth Role, Truth Account)
{
    public Truth Any => Direct.Or(Role).Or(Account);
}
