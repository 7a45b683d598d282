using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Keyturn.Readiness.Network.Warnings;

/// <summary>What works and should still be looked at.</summary>
public enum WarningCode
{
    /// <summary>The endpoint is in one zone only.</summary>
    EndpointInOneZone,

    /// <summary>Calls leave the VPC although an endpoint exists.</summary>
    PublicPathDespiteEndpoint,

    /// <summary>A database admits more than groups and single subnets.</summary>
    DatabaseWideOpen,

    /// <summary>Works now and not after a failover.</summary>
    BlockedAfterFailover,

    /// <summary>Not known whether it works after a failover.</summary>
    UnknownAfterFailover,

    /// <summary>A rule names a group that is gone.</summary>
    StaleRule,

    /// <summary>An ACL closes single ports inside the client range.</summary>
    FewClientPortsClosed,

    /// <summary>The endpoint has a policy of its own, which refuses with AccessDenied.</summary>
    EndpointPolicy,
}

/// <summary>A warning with what it speaks of; no block, and never part of a verdict.</summary>
public sealed record ReachabilityWarning(WarningCode Code, ImmutableArray<string> Arguments)
{
    private static readonly ResourceManager Sentences = new(typeof(ReachabilityWarning));

    /// <summary>A code with its arguments.</summary>
    public static ReachabilityWarning Of(WarningCode code, params ImmutableArray<string> arguments) => new(code, arguments);

    /// <summary>The sentence in <paramref name="culture"/>, or in the current UI culture.</summary>
    public string ToText(CultureInfo? culture = null)
    {
        var spoken = culture ?? CultureInfo.CurrentUICulture;
        return string.Format(spoken, Sentences.GetString(Code.ToString(), spoken) ?? Code.ToString(), [.. Arguments]);
    }

    /// <inheritdoc/>
    public bool Equals(ReachabilityWarning? other) => other is not null && Code == other.Code && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Length);
}
