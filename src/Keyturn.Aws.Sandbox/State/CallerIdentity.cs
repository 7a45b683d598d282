namespace Keyturn.Aws.Sandbox.State;

/// <summary>Who signed a call.</summary>
/// <param name="AccountId">The account the call acts in.</param>
/// <param name="Type"><c>IAMUser</c> or <c>AssumedRole</c>.</param>
/// <param name="Arn">ARN as GetCallerIdentity gives it.</param>
/// <param name="PrincipalId">Unique id, for a role with <c>:session</c> behind it.</param>
/// <param name="UserName">User name, or the session name of an assumed role.</param>
/// <param name="AccessKeyId">The key that signed.</param>
public sealed record CallerIdentity(string AccountId, string Type, string Arn, string PrincipalId, string UserName, string AccessKeyId)
{
    /// <summary>ARN of the assumed role, or null for a user.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Source identity that was set when the role was assumed, or null.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>Policy document that narrows the session beside the role's own policies, or null.</summary>
    public string? SessionPolicy { get; init; }

    /// <summary>Name of the assumed role, or null for a user.</summary>
    public string? RoleName => RoleArn?[(RoleArn.LastIndexOf('/') + 1)..];

    /// <summary>The identity of a session of a role, as AWS names it.</summary>
    public static CallerIdentity OfRole(string roleArn, string sessionName, string accessKeyId)
    {
        var account = roleArn.Split(':')[4];
        var name = roleArn[(roleArn.LastIndexOf('/') + 1)..];
        var principal = $"AROA{StableId.Of(roleArn, 17)}";
        return new CallerIdentity(account, "AssumedRole", $"arn:aws:sts::{account}:assumed-role/{name}/{sessionName}", $"{principal}:{sessionName}", sessionName, accessKeyId)
        {
            RoleArn = roleArn,
        };
    }

    /// <summary>The identity of an IAM user.</summary>
    public static CallerIdentity OfUser(string accountId, string userName, string accessKeyId)
    {
        var arn = $"arn:aws:iam::{accountId}:user/{userName}";
        return new CallerIdentity(accountId, "IAMUser", arn, $"AIDA{StableId.Of(arn, 17)}", userName, accessKeyId);
    }
}
