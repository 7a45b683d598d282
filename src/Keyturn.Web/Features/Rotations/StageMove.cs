using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Web.Features.Rotations;

/// <summary>A version with its labels now, and whether it was AWSCURRENT when the rotation began.</summary>
public sealed record StageMove(string VersionId, bool WasCurrent, ImmutableArray<string> Now, bool IsNew)
{
    /// <summary>Each labelled version, and the one being made even where it lost its label.</summary>
    /// <remarks>AWS moves AWSPREVIOUS to the version that just lost AWSCURRENT, so the holder before can be told afterwards too.</remarks>
    public static ImmutableArray<StageMove> Of(RotationProgress progress)
    {
        var now = progress.StagesByVersion;
        var moved = HolderOf(now, VersionStage.Current) == progress.VersionId;
        var before = HolderOf(now, moved ? VersionStage.Previous : VersionStage.Current);
        return
        [
            .. now.Keys.Append(progress.VersionId).Distinct(StringComparer.Ordinal)
                .Select(version => new StageMove(version, version == before, now.GetValueOrDefault(version, []), version == progress.VersionId))
                .OrderByDescending(move => move.IsNew)
                .ThenByDescending(move => move.WasCurrent)
                .ThenBy(move => move.VersionId, StringComparer.Ordinal),
        ];
    }

    private static string? HolderOf(ImmutableSortedDictionary<string, ImmutableArray<string>> stages, string stage) =>
        stages.FirstOrDefault(pair => pair.Value.Contains(stage)).Key;
}
