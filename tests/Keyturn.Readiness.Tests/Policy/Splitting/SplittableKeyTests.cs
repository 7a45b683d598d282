using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Splitting;

/// <summary>Which uses of a key can be told case by case, and which cases there are then.</summary>
public sealed class SplittableKeyTests
{
    private const string Vpce = "aws:SourceVpce";

    [Theory]
    [InlineData("""{"Null":{"aws:SourceVpce":"true"}}""", false)]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":["vpce-1","vpce-2"]}}""", false)]
    [InlineData("""{"StringNotLike":{"aws:sourcevpce":"vpce-1"}}""", false)]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":["vpce-1",""]}}""", true)]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":["vpce-1","${aws:PrincipalTag/v}"]}}""", true)]
    [InlineData("""{"StringLike":{"aws:SourceVpce":["vpce-1","vpce-?"]}}""", true)]
    [InlineData("""{"StringLike":{"aws:SourceVpce":["vpce-1",""]}}""", true)]
    [InlineData("""{"StringEqualsIgnoreCase":{"aws:SourceVpce":"vpce-1"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:SourceVpc":["vpc-1","${aws:SourceVpce}"]}}""", true)]
    [InlineData("""{"StringEquals":{"aws:SourceVpc":["aws:SourceVpce","${aws:username}"]}}""", false)]
    public void IsUsedOtherwise_Condition_IsWhatGoesBeyondPlainTexts(string condition, bool expected) =>
        SplittableKey.IsUsedOtherwise(Document(Allow(rest: When(condition))), Vpce).ShouldBe(expected);

    [Fact]
    public void IsUsedOtherwise_OneOfTwoStatementsWithAVariableInItsResources_IsSo()
    {
        const string Variable = """{"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::a","arn:aws:s3:::${aws:SourceVpce}"]}""";

        SplittableKey.IsUsedOtherwise(Document(Allow(), Variable), Vpce).ShouldBeTrue();
        SplittableKey.IsUsedOtherwise(Document(Allow(), Variable), "aws:SourceVpc").ShouldBeTrue("the name is part of the other's, so that it may be meant");
        SplittableKey.IsUsedOtherwise(Document(Allow(), Variable), "aws:PrincipalOrgID").ShouldBeFalse();
        SplittableKey.IsUsedOtherwise(Document("""{"Effect":"Allow","Principal":"*","Action":"*"}"""), Vpce).ShouldBeFalse();
    }

    [Fact]
    public void CasesOf_OneDocumentOfTwoThatUsesItOtherwise_AreNone()
    {
        var plain = Document(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")));
        var pattern = Document(Allow(rest: When("""{"StringLike":{"aws:SourceVpce":"vpce-*"}}""")));

        SplittableKey.CasesOf(Vpce, ContextValue.Anything, [plain, pattern]).ShouldBeEmpty();
        SplittableKey.CasesOf(Vpce, ContextValue.Anything, [plain]).Length.ShouldBe(3);
        SplittableKey.CasesOf("aws:username", ContextValue.Anything, [plain]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aws:SourceVpce")]
    [InlineData("aws:SourceVpc")]
    [InlineData("aws:PrincipalOrgID")]
    [InlineData("aws:SourceIdentity")]
    [InlineData("kms:ViaService")]
    [InlineData("secretsmanager:VersionStage")]
    [InlineData("secretsmanager:VersionId")]
    public void CasesOf_KeyThatIsComparedWithPlainTexts_AreItsValuesAnyOtherAndNone(string key)
    {
        var document = Document(Allow(rest: When($$$"""{"StringEquals":{"{{{key}}}":["one","two"]}}""")));

        foreach (var written in new[] { key, key.ToUpperInvariant() })
        {
            SplittableKey.CasesOf(written, ContextValue.Anything, [document]).Select(one => (one.Case.Kind, string.Join(' ', one.Case.Values)))
                .ShouldBe([(KeyCaseKind.Is, "one"), (KeyCaseKind.Is, "two"), (KeyCaseKind.IsOther, "one two"), (KeyCaseKind.IsAbsent, "")]);
        }
    }

    [Theory]
    [InlineData("aws:SourceIp")]
    [InlineData("aws:PrincipalTag/team")]
    [InlineData("")]
    public void CasesOf_AnyOtherKey_AreNone(string key) =>
        SplittableKey.CasesOf(key, ContextValue.Anything, [Document(Allow(rest: When($$$"""{"StringEquals":{"{{{key}}}":"one"}}""")))]).ShouldBeEmpty();

    [Fact]
    public void OtherThan_TextsThatSayOther_IsStillAnother() => SplittableKey.OtherThan(["OTHER", "other-", "x"]).ShouldBe("other--");

    private static PolicyDocument Document(params string[] statements) => Source(statements).Document.ShouldNotBeNull();
}
