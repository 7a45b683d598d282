using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Documents;

public sealed class DocumentChangerTests
{
    private const string Ops = $"arn:aws:iam::{Account}:role/ops";
    private static readonly PolicyReference OfSecret = new(PolicyPlace.Of(LayerKind.Resource, ReadSecret), "ResourcePolicy");

    [Theory]
    [InlineData(""","Principal":"*" """, ""","Principal":"*" """, 1)]
    [InlineData(""","Principal":"*" """, "", 2)]
    [InlineData($$""","Principal":{"AWS":"{{RoleArn}}"}""", $$""","Principal":{"AWS":"{{RoleArn}}"}""", 1)]
    [InlineData($$""","Principal":{"AWS":"{{RoleArn}}"}""", $$""","Principal":{"AWS":"{{Ops}}"}""", 2)]
    [InlineData(""","Principal":{"Service":"a.amazonaws.com"}""", ""","Principal":{"Service":"b.amazonaws.com"}""", 2)]
    [InlineData(""","Condition":{"Bool":{"aws:SecureTransport":"true"}}""", ""","Condition":{"Bool":{"aws:SecureTransport":"true"}}""", 1)]
    [InlineData(""","Condition":{"Bool":{"aws:SecureTransport":"true"}}""", ""","Condition":{"Bool":{"aws:SecureTransport":"false"}}""", 2)]
    [InlineData(""","Condition":{"StringEquals":{"aws:SourceVpc":"v"}}""", ""","Condition":{"StringLike":{"aws:SourceVpc":"v"}}""", 2)]
    public void Apply_StatementsThatAllow_AreWrittenAsOneWhereOnlyTheirActionsDiffer(string one, string other, int statements)
    {
        var after = DocumentChanger.Apply(null, [Allowing("secretsmanager:GetSecretValue", one), Allowing("secretsmanager:DescribeSecret", other)]);

        after.Statements.Length.ShouldBe(statements);
        after.Statements.SelectMany(statement => statement.Actions.Values).ShouldBe(["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]);
    }

    [Theory]
    [InlineData(new string[] { }, "S")]
    [InlineData(new[] { "S" }, "S2")]
    [InlineData(new[] { "S", "S2" }, "S3")]
    public void Apply_StatementWhoseIdIsTaken_GetsTheNextThatIsFree(string[] taken, string id)
    {
        var before = Source([Allow("s3:*"), .. taken.Select(one => Allow("s3:*", $$""","Sid":"{{one}}" """))]).Document!;
        var allowing = Allowing(Read, To("*"));

        var after = DocumentChanger.Apply(before, [allowing with { Statement = allowing.Statement with { Sid = "S" } }]);

        after.Statements[^1].Sid.ShouldBe(id);
        after.Statements.Select(statement => statement.Index).ShouldBe(Enumerable.Range(0, taken.Length + 2));
    }

    /// <summary>Somebody has changed the document since: what the exception was made for no longer stands there.</summary>
    [Fact]
    public void Apply_ExceptionFromAStatementThatIsGone_LeavesTheDocumentAsItIs()
    {
        var denying = Source(Allow(), Deny(Read, To("*"))).Document!.Statements[1];
        DenyException exception = new(OfSecret, denying, ReadSecret);

        foreach (var now in new[] { Source(Allow(), Allow("s3:*")).Document!, Source(Allow()).Document! })
        {
            PolicyPrinter.Print(DocumentChanger.Apply(now, [exception])).ShouldBe(PolicyPrinter.Print(now));
        }
    }

    private static AllowStatement Allowing(string action, string rest) => new(OfSecret, Source(Allow(action, rest)).Document!.Statements[0], ReadSecret with { Action = action });
}
