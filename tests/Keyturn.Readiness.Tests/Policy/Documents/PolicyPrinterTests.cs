using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Tests.Policy.Documents;

/// <summary>The text that a person copies into the console of AWS, letter for letter.</summary>
public sealed class PolicyPrinterTests
{
    private const string Whole = """
        {
          "Version": "2012-10-17",
          "Id": "whole",
          "Statement": [
            {
              "Sid": "one",
              "Effect": "Allow",
              "Principal": {
                "AWS": [
                  "111122223333",
                  "arn:aws:iam::444455556666:root"
                ],
                "Service": "lambda.amazonaws.com",
                "Federated": "cognito-identity.amazonaws.com",
                "CanonicalUser": "79a59df9"
              },
              "Action": [
                "a:B",
                "c:*"
              ],
              "Resource": "*",
              "Condition": {
                "ForAllValues:StringLikeIfExists": {
                  "aws:TagKeys": [
                    "x",
                    "y*"
                  ],
                  "kms:EncryptionContextKeys": "鍵 & <'>"
                },
                "Bool": {
                  "aws:SecureTransport": "false"
                }
              }
            },
            {
              "Effect": "Deny",
              "NotPrincipal": {
                "Service": "s3.amazonaws.com"
              },
              "NotAction": "d:E",
              "NotResource": "arn:a"
            },
            {
              "Effect": "Deny",
              "Principal": "*",
              "Action": "*"
            }
          ]
        }
        """;

    [Fact]
    public void Print_WholeLanguage_IsWrittenAsAwsWritesIt() => PolicyPrinter.Print(PolicyParser.Parse(Whole).Document.ShouldNotBeNull()).ShouldBe(Whole);

    [Fact]
    public void Print_DocumentWithoutVersionAndId_WritesNeither() =>
        PolicyPrinter.Print(new PolicyDocument(null, null, [])).ShouldBe("{\n  \"Statement\": []\n}");

    [Fact]
    public void Print_OneStatement_StandsAlone() =>
        PolicyPrinter.Print(PolicyParser.Parse(Whole).Document.ShouldNotBeNull().Statements[2])
            .ShouldBe("{\n  \"Effect\": \"Deny\",\n  \"Principal\": \"*\",\n  \"Action\": \"*\"\n}");
}
