using System.Collections.Immutable;
using Keyturn.Operations.Repair;

namespace Keyturn.Web.Features.Repair;

/// <summary>One version with its labels now and after a repair.</summary>
public sealed record LabelChange(string VersionId, ImmutableArray<string> Before, ImmutableArray<string> After)
{
    public bool Changes => !Before.Order(StringComparer.Ordinal).SequenceEqual(After.Order(StringComparer.Ordinal));

    /// <summary>Every version that has a label before or afterwards.</summary>
    public static ImmutableArray<LabelChange> Of(RepairReading reading, RepairVerdict verdict)
    {
        var after = LabelMove.Apply(reading.Labels, verdict.Moves);
        return
        [
            .. reading.Labels.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(version => new LabelChange(version, reading.Labels.GetValueOrDefault(version, []), after.GetValueOrDefault(version, []))),
        ];
    }
}
