using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>An operation of IAM: holds the gate of the account's identities while it runs, so that each call sees one state.</summary>
public abstract class IamOperation : WireOperation
{
    /// <summary>CloudTrail keeps what changes something.</summary>
    public override bool Recorded => !ReadOnly;

    /// <inheritdoc />
    public sealed override JsonObject Answer(WireCall call)
    {
        var identities = call.Region.Account.Identities;
        lock (identities.Gate) return Run(call, identities);
    }

    /// <summary>IAM names a role or user by kind and name, a policy by kind and ARN.</summary>
    public override string? ResourceOf(WireCall call) =>
        call.Text("RoleName") is { } role ? $"role {role}"
        : call.Text("UserName") is { } user ? $"user {user}"
        : call.Text("PolicyArn") is { } policy ? $"policy {policy}"
        : call.Text("InstanceProfileName") is { } profile ? $"instance profile {profile}"
        : "*";

    /// <summary>Carries the call out.</summary>
    protected abstract JsonObject Run(WireCall call, IdentityStore identities);
}
