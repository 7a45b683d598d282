using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>The two roles of the console as IAM tells of them, and the user of the key <c>test</c>. What they really may do is in Protocols/RolePermissions.cs.</summary>
internal static class ConsoleRoles
{
    private static readonly string[] Reads =
    [
        "cloudtrail:LookupEvents",
        "ec2:Describe*",
        "ecs:DescribeServices", "ecs:DescribeTaskDefinition", "ecs:DescribeTasks", "ecs:ListClusters", "ecs:ListServices", "ecs:ListTasks",
        "iam:GetAccountAuthorizationDetails", "iam:GetInstanceProfile", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "iam:GetRolePolicy",
        "iam:ListAttachedRolePolicies", "iam:ListInstanceProfiles", "iam:ListRolePolicies",
        "kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListGrants", "kms:ListKeys", "kms:ListResourceTags",
        "lambda:GetAccountSettings", "lambda:GetFunctionConcurrency", "lambda:GetFunctionConfiguration", "lambda:GetPolicy", "lambda:ListFunctions", "lambda:ListTags",
        "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents",
        "organizations:DescribeOrganization", "organizations:DescribePolicy", "organizations:ListParents", "organizations:ListPoliciesForTarget", "organizations:ListRoots",
        "rds:Describe*", "route53:Get*", "route53:List*", "route53resolver:Get*", "route53resolver:List*",
        "secretsmanager:DescribeSecret", "secretsmanager:GetRandomPassword", "secretsmanager:GetResourcePolicy", "secretsmanager:ListSecretVersionIds", "secretsmanager:ListSecrets",
        "secretsmanager:ValidateResourcePolicy",
        "ssm:DescribeParameters", "ssm:ListTagsForResource",
    ];

    private static readonly string[] Rotation =
        ["secretsmanager:RotateSecret", "secretsmanager:CancelRotateSecret", "secretsmanager:UpdateSecretVersionStage", "lambda:InvokeFunction"];

    private static readonly string[] Values = ["secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue", "ssm:GetParameter*"];

    /// <summary>Adds them to an account.</summary>
    public static void Add(SandboxAccount account)
    {
        var reader = Role(account, account.ReadRoleArn, "Reads the estate, never a value");
        reader.InlinePolicies["Read"] = Document(Allow("Read", Reads, "*"), Deny("NeverAValue", Values, "*"));
        var writer = Role(account, account.OperatorRoleArn, "Rotates, never reads a value");
        writer.InlinePolicies["Rotate"] = Document(Allow("Read", Reads, "*"), Allow("Rotate", Rotation, "*"), Deny("NeverAValue", Values, "*"));
        if (account != account.World.Accounts[0]) return;
        var user = new UserRecord { Arn = $"arn:aws:iam::{account.Id}:user/test", CreateDate = account.World.Now.AddDays(-700) };
        user.InlinePolicies["Everything"] = Document(Allow("Everything", ["*"], "*"));
        account.Identities.Users[user.Name] = user;
    }

    private static RoleRecord Role(SandboxAccount account, string arn, string description) => account.Identities.Add(new()
    {
        Arn = arn,
        CreateDate = account.World.Now.AddDays(-500),
        Description = description,
        TrustPolicy = Trust("AWS", ["sts:AssumeRole", "sts:SetSourceIdentity"], $"arn:aws:iam::{account.World.Accounts[0].Id}:root"),
        LastUsed = account.World.Now.AddMinutes(-15),
        LastUsedRegion = account.HomeRegions.Count > 0 ? account.HomeRegions[0] : null,
    });
}
