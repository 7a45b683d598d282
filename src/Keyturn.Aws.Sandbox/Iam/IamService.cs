using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>The operations of IAM that the sandbox answers: what may be read of roles, and what changes their permissions.</summary>
public static class IamService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("iam", WireProtocol.Query, "https://iam.amazonaws.com/doc/2010-05-08/",
    [
        new AttachRolePolicyOperation(),
        new CreatePolicyVersionOperation(),
        new DeletePolicyVersionOperation(),
        new DeleteRolePermissionsBoundaryOperation(),
        new DeleteRolePolicyOperation(),
        new DetachRolePolicyOperation(),
        new GetAccountAuthorizationDetailsOperation(),
        new GetInstanceProfileOperation(),
        new GetPolicyOperation(),
        new GetPolicyVersionOperation(),
        new GetRoleOperation(),
        new GetRolePolicyOperation(),
        new ListAttachedRolePoliciesOperation(),
        new ListInstanceProfilesOperation(),
        new ListRolePoliciesOperation(),
        new PutRolePermissionsBoundaryOperation(),
        new PutRolePolicyOperation(),
        new PutUserPolicyOperation(),
        new UpdateAssumeRolePolicyOperation(),
    ]);
}
