using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>CloudTrail's names of the events that a history is joined from.</summary>
/// <remarks>Source: Secrets Manager user guide, "AWS CloudTrail entries for Secrets Manager".</remarks>
public static class TrailNames
{
    /// <summary>Service events of a rotation.</summary>
    public static ImmutableArray<string> Rotation { get; } = ["RotationStarted", "RotationSucceeded", "RotationFailed", "RotationAbandoned"];

    /// <summary>Service events of a test.</summary>
    public static ImmutableArray<string> Test { get; } = ["TestRotationStarted", "TestRotationSucceeded", "TestRotationFailed"];

    /// <summary>API calls; their names are those of <see cref="SecretCallKind"/>.</summary>
    public static ImmutableArray<string> Calls { get; } = [.. Enum.GetNames<SecretCallKind>()];

    /// <summary>The name of a service event.</summary>
    public static string NameOf(RotationEventKind kind) =>
        kind is RotationEventKind.TestStarted or RotationEventKind.TestSucceeded or RotationEventKind.TestFailed
            ? $"TestRotation{kind.ToString()["Test".Length..]}"
            : $"Rotation{kind}";

    /// <summary>The service events that tell of an attempt.</summary>
    public static ImmutableArray<string> Of(bool isTest) => isTest ? Test : Rotation;
}
