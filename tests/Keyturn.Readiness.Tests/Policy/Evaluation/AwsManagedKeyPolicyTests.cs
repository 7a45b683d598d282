using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

/// <summary>The policy as GetKeyPolicy shows it for <c>aws/secretsmanager</c>.</summary>
public sealed class AwsManagedKeyPolicyTests
{
    [Fact]
    public void For_Key_IsThePolicyOfItsAccountAndRegion()
    {
        var source = AwsManagedKeyPolicy.For("arn:aws-cn:kms:cn-north-1:444455556666:key/1234abcd");

        source.Name.ShouldBe("aws/secretsmanager");
        PolicyPrinter.Print(source.Document.ShouldNotBeNull()).ShouldBe("""
            {
              "Version": "2012-10-17",
              "Id": "auto-secretsmanager-2",
              "Statement": [
                {
                  "Sid": "Allow access through AWS Secrets Manager for all principals in the account that are authorized to use AWS Secrets Manager",
                  "Effect": "Allow",
                  "Principal": {
                    "AWS": "*"
                  },
                  "Action": [
                    "kms:Encrypt",
                    "kms:Decrypt",
                    "kms:ReEncrypt*",
                    "kms:CreateGrant",
                    "kms:DescribeKey"
                  ],
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": {
                      "kms:CallerAccount": "444455556666",
                      "kms:ViaService": "secretsmanager.cn-north-1.amazonaws.com"
                    }
                  }
                },
                {
                  "Effect": "Allow",
                  "Principal": {
                    "AWS": "*"
                  },
                  "Action": "kms:GenerateDataKey*",
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": {
                      "kms:CallerAccount": "444455556666"
                    },
                    "StringLike": {
                      "kms:ViaService": "secretsmanager.cn-north-1.amazonaws.com"
                    }
                  }
                },
                {
                  "Sid": "Allow direct access to key metadata to the account",
                  "Effect": "Allow",
                  "Principal": {
                    "AWS": "arn:aws-cn:iam::444455556666:root"
                  },
                  "Action": [
                    "kms:Describe*",
                    "kms:Get*",
                    "kms:List*",
                    "kms:RevokeGrant"
                  ],
                  "Resource": "*"
                }
              ]
            }
            """);
    }

    [Fact]
    public void For_Key_NumbersItsStatementsInTheirOrder() =>
        AwsManagedKeyPolicy.For(KeyArn).Document.ShouldNotBeNull().Statements.Select(statement => statement.Index).ShouldBe([0, 1, 2]);
}
