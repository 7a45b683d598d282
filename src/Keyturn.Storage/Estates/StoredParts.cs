using System.Collections.Immutable;

namespace Keyturn.Storage.Estates;

/// <summary>The parts that are kept, by how often they are saved.</summary>
internal static class StoredParts
{
    /// <summary>What the list of secrets shows.</summary>
    public static ImmutableArray<IStoredPart> Lists { get; } =
    [
        StoredPart.ById("secrets", now => now.Secrets, (now, part) => now with { Secrets = part }, one => one.Arn, json => json.SecretArray),
        StoredPart.ById("functions", now => now.Functions, (now, part) => now with { Functions = part }, one => one.Arn, json => json.RotationFunctionArray),
    ];

    /// <summary>What readiness rests on, who was seen, and the parameters.</summary>
    public static ImmutableArray<IStoredPart> Facts { get; } =
    [
        .. NetworkStoredParts.All, .. PermissionStoredParts.All,
        StoredPart.Whole("observed-reads", now => now.ObservedReads, (now, part) => now with { ObservedReads = part }, json => json.ObservedReads),
        StoredPart.ById("parameters", now => now.Parameters, (now, part) => now with { Parameters = part }, one => one.Name, json => json.ParameterArray),
        StoredPart.Whole("parameter-reads", now => now.ParameterReads, (now, part) => now with { ParameterReads = part }, json => json.ParameterReads),
    ];
}
