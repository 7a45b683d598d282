using System.Collections.Frozen;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>CloudTrail's names of the service events about rotation.</summary>
/// <remarks>Source: Secrets Manager user guide, "AWS CloudTrail entries for Secrets Manager".</remarks>
internal static class RotationEventNames
{
    public static FrozenDictionary<string, RotationEventKind> All { get; } = new Dictionary<string, RotationEventKind>
    {
        ["RotationStarted"] = RotationEventKind.Started,
        ["RotationSucceeded"] = RotationEventKind.Succeeded,
        ["RotationFailed"] = RotationEventKind.Failed,
        ["RotationAbandoned"] = RotationEventKind.Abandoned,
        ["TestRotationStarted"] = RotationEventKind.TestStarted,
        ["TestRotationSucceeded"] = RotationEventKind.TestSucceeded,
        ["TestRotationFailed"] = RotationEventKind.TestFailed,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
