using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Whether two readings of a secret say the same. Records compare their collections by reference, so these are compared here.</summary>
internal static class SecretEquality
{
    public static bool Same(Secret left, Secret right) =>
        left.Tags.SequenceEqual(right.Tags)
        && left.Replicas.SequenceEqual(right.Replicas)
        && SameStages(left, right)
        && left with { Tags = right.Tags, Replicas = right.Replicas, StagesByVersion = right.StagesByVersion } == right;

    private static bool SameStages(Secret left, Secret right) =>
        left.StagesByVersion.Count == right.StagesByVersion.Count
        && left.StagesByVersion.Zip(right.StagesByVersion).All(pair =>
            pair.First.Key == pair.Second.Key
            && pair.First.Value.Order(StringComparer.Ordinal).SequenceEqual(pair.Second.Value.Order(StringComparer.Ordinal)));
}
