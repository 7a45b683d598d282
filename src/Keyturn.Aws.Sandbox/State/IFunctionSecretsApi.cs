namespace Keyturn.Aws.Sandbox.State;

/// <summary>Secrets Manager as a rotation function calls it: the same operations, checks and error texts as on the wire.</summary>
/// <remarks>Refusals are thrown as <see cref="Protocols.WireException"/>, whose code and text boto3 would show as a ClientError.</remarks>
public interface IFunctionSecretsApi
{
    /// <summary>DescribeSecret, reduced to what the templates look at.</summary>
    FunctionSecretView Describe(string secretId);

    /// <summary>GetSecretValue of a label, and of a version when one is named; the text value.</summary>
    string GetValue(string secretId, string stage, string? versionId = null);

    /// <summary>PutSecretValue under a token with the AWSPENDING label.</summary>
    void PutPending(string secretId, string token, string rotationToken, string value);

    /// <summary>UpdateSecretVersionStage: moves AWSCURRENT.</summary>
    void MoveCurrent(string secretId, string moveToVersionId, string removeFromVersionId);

    /// <summary>GetRandomPassword.</summary>
    string RandomPassword(int length, string excludeCharacters);
}

/// <summary>What a rotation function reads from DescribeSecret.</summary>
/// <param name="Arn">Full ARN.</param>
/// <param name="RotationEnabled">Null when rotation was never configured.</param>
/// <param name="VersionIdsToStages">Labelled versions.</param>
/// <param name="OwningService">Managing service, or null.</param>
public sealed record FunctionSecretView(string Arn, bool? RotationEnabled, IReadOnlyDictionary<string, IReadOnlyList<string>> VersionIdsToStages, string? OwningService);
