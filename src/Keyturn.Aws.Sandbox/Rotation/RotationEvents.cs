using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>What the rotation service writes into CloudTrail by itself.</summary>
public static class RotationEvents
{
    /// <summary>A rotation began.</summary>
    public const string Started = "RotationStarted";

    /// <summary>A rotation moved AWSCURRENT.</summary>
    public const string Succeeded = "RotationSucceeded";

    /// <summary>A rotation gave up.</summary>
    public const string Failed = "RotationFailed";

    /// <summary>A rotation lost its version.</summary>
    public const string Abandoned = "RotationAbandoned";

    /// <summary>A test of rotation began.</summary>
    public const string TestStarted = "TestRotationStarted";

    /// <summary>A test of rotation passed.</summary>
    public const string TestSucceeded = "TestRotationSucceeded";

    /// <summary>A test of rotation failed.</summary>
    public const string TestFailed = "TestRotationFailed";

    /// <summary>RotationFailed's text for a step that failed.</summary>
    public static string StepFailed(string? functionArn, string step) => $"Error when executing lambda {functionArn} during {step} step";

    /// <summary>RotationFailed's text for a createSecret step that left the version empty.</summary>
    public static string NotCreated(string secretArn, string versionId, string? functionArn) =>
        $"Pending secret version {versionId} for Secret {secretArn} was not created by Lambda {functionArn}. Remove the AWSPENDING staging label and restart rotation";

    /// <summary>Appends one event.</summary>
    public static void Append(SandboxRegion region, string secretArn, string versionId, string name, string? error = null) =>
        Append(region, secretArn, versionId, name, region.World.Now, error, region.World.Now + region.World.Pace.TrailDelay);

    /// <summary>Appends one event of the past; scenarios make history with it.</summary>
    public static void Append(SandboxRegion region, string secretArn, string versionId, string name, DateTimeOffset at, string? error = null, DateTimeOffset? availableAt = null) =>
        region.Trail.Append(new TrailRecord
        {
            EventName = name,
            EventTime = at,
            AvailableAt = availableAt ?? at,
            IsApiCall = false,
            RequestId = $"Rotation-{secretArn}-{versionId}",
            SecretId = secretArn,
            ErrorMessage = error,
        });
}
