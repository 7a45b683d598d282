using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>The operations of Secrets Manager, all 23.</summary>
public static class SecretsManagerService
{
    /// <summary>The service's table.</summary>
    public static WireService Create(RotationService rotation) => new("secretsmanager", WireProtocol.AwsJson11, "secretsmanager",
    [
        new BatchGetSecretValueOperation(),
        new CancelRotateSecretOperation(rotation),
        new CreateSecretOperation(rotation),
        new DeleteResourcePolicyOperation(),
        new DeleteSecretOperation(),
        new DescribeSecretOperation(),
        new GetRandomPasswordOperation(),
        new GetResourcePolicyOperation(),
        new GetSecretValueOperation(),
        new ListSecretVersionIdsOperation(),
        new ListSecretsOperation(),
        new PutResourcePolicyOperation(),
        new PutSecretValueOperation(rotation),
        new RemoveRegionsFromReplicationOperation(),
        new ReplicateSecretToRegionsOperation(),
        new RestoreSecretOperation(),
        new RotateSecretOperation(rotation),
        new StopReplicationToReplicaOperation(),
        new TagResourceOperation(),
        new UntagResourceOperation(),
        new UpdateSecretOperation(rotation),
        new UpdateSecretVersionStageOperation(rotation),
        new ValidateResourcePolicyOperation(),
    ]);
}
