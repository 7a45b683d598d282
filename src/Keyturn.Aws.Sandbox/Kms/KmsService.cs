using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>The operations of KMS that the sandbox answers: what may be read of keys, and what changes who may use them. No cryptography.</summary>
public static class KmsService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("kms", WireProtocol.AwsJson11, "TrentService",
    [
        new CancelKeyDeletionOperation(),
        new CreateGrantOperation(),
        new DescribeKeyOperation(),
        new DisableKeyOperation(),
        new EnableKeyOperation(),
        new GetKeyPolicyOperation(),
        new GetKeyRotationStatusOperation(),
        new ListAliasesOperation(),
        new ListGrantsOperation(),
        new ListKeysOperation(),
        new ListResourceTagsOperation(),
        new PutKeyPolicyOperation(),
        new RevokeGrantOperation(),
        new ScheduleKeyDeletionOperation(),
    ]);
}
