using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>One call as policies see it.</summary>
/// <param name="Action">For instance <c>kms:Decrypt</c>.</param>
/// <param name="Resource">ARN.</param>
/// <param name="RoleArn">Who calls.</param>
/// <param name="Keys">Condition keys that the call carries.</param>
internal sealed record PolicyRequest(string Action, string Resource, string RoleArn, IReadOnlyDictionary<string, string> Keys)
{
    /// <summary>The consumer reads the secret of the small world.</summary>
    public static PolicyRequest Read(SandboxRegion region, ConsumerNow consumer) => OnSecret(region, "secretsmanager:GetSecretValue", HealthyWorld.Secret(region), consumer.Role.Arn);

    /// <summary>Secrets Manager decrypts the secret of the small world for the consumer.</summary>
    public static PolicyRequest Decrypt(SandboxRegion region, ConsumerNow consumer) => OnKey(region, "kms:Decrypt", ArticleNetwork.KeyArn, HealthyWorld.Secret(region), consumer.Role.Arn);

    /// <summary>A role does something with a secret.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html</remarks>
    public static PolicyRequest OnSecret(SandboxRegion region, string action, SecretRecord secret, string roleArn)
    {
        var keys = Of(roleArn);
        if (secret.RotationLambdaArn is { } function) keys["secretsmanager:resource/AllowRotationLambdaArn"] = function;
        if (Target.Endpoint(region) is { } endpoint) (keys["aws:SourceVpce"], keys["aws:SourceVpc"]) = (endpoint.Id, endpoint.VpcId);
        return new(action, secret.Arn, roleArn, keys);
    }

    /// <summary>Secrets Manager does something with a secret's key for a role.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html</remarks>
    public static PolicyRequest OnKey(SandboxRegion region, string action, string keyArn, SecretRecord secret, string roleArn)
    {
        var keys = Of(roleArn);
        keys["kms:ViaService"] = $"secretsmanager.{region.Name}.amazonaws.com";
        keys["kms:CallerAccount"] = region.Account.Id;
        keys["kms:EncryptionContext:SecretARN"] = secret.Arn;
        return new(action, keyArn, roleArn, keys);
    }

    private static Dictionary<string, string> Of(string roleArn) => new(StringComparer.OrdinalIgnoreCase) { ["aws:PrincipalArn"] = roleArn };
}
