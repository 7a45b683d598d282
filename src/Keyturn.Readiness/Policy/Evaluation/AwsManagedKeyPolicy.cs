using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>The policy that the AWS managed key <c>aws/secretsmanager</c> has in every account. It cannot be changed.</summary>
/// <remarks>"Key policy of the AWS managed key (aws/secretsmanager)", Secrets Manager User Guide: every principal of the account, through Secrets Manager of the Region.</remarks>
public static class AwsManagedKeyPolicy
{
    /// <summary>Name by which explanations call it.</summary>
    public const string Name = "aws/secretsmanager";

    /// <summary>The policy for a key.</summary>
    public static PolicySource For(string keyArn)
    {
        var account = Arn.AccountOf(keyArn);
        ConditionClause Equal(string key, string value) => new(ConditionOperator.StringEquals, SetQualifier.None, false, key, [value]);
        var through = new Statement
        {
            Index = 0,
            Sid = "Allow access through AWS Secrets Manager for all principals in the account that are authorized to use AWS Secrets Manager",
            Effect = Effect.Allow,
            Principals = new PrincipalSet(false) { Aws = ["*"] },
            Actions = new(false, ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:CreateGrant", "kms:DescribeKey"]),
            Resources = new(false, ["*"]),
            Conditions = [Equal("kms:CallerAccount", account), Equal("kms:ViaService", $"secretsmanager.{Arn.RegionOf(keyArn)}.amazonaws.com")],
        };
        var dataKeys = through with
        {
            Index = 1,
            Sid = null,
            Actions = new(false, ["kms:GenerateDataKey*"]),
            Conditions =
            [
                Equal("kms:CallerAccount", account),
                new(ConditionOperator.StringLike, SetQualifier.None, false, "kms:ViaService", [$"secretsmanager.{Arn.RegionOf(keyArn)}.amazonaws.com"]),
            ],
        };
        var direct = new Statement
        {
            Index = 2,
            Sid = "Allow direct access to key metadata to the account",
            Effect = Effect.Allow,
            Principals = new PrincipalSet(false) { Aws = [$"arn:{Arn.Part(keyArn, 1)}:iam::{account}:root"] },
            Actions = new(false, ["kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant"]),
            Resources = new(false, ["*"]),
        };
        return new(Name, new PolicyDocument(PolicyDocument.CurrentVersion, "auto-secretsmanager-2", [through, dataKeys, direct]));
    }
}
