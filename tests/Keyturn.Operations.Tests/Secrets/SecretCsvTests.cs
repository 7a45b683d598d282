using CsCheck;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SecretCsvTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"")]
    public void Cell_Text_IsQuotedAndNeverAFormula(string? text, string expected) => SecretCsv.Cell(text).ShouldBe(expected);

    [Fact]
    public void Cell_AnyText_ReadsBackAndIsNoFormula() => Gen.String.Sample(text =>
    {
        var cell = SecretCsv.Cell(text);
        var plain = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        return (plain == text || plain == "'" + text) && (plain.Length == 0 || !"=+-@\t\r".Contains(plain[0]));
    });

    [Fact]
    public void Write_NothingKnown_LeavesItsCellsEmpty()
    {
        var secret = A.Secret("x", RotationState.Never, tags: [("b", "2"), ("a", "1")], stages: [], key: "key-1");
        var row = SecretRows.Derive(A.Arn("x"), secret, null, RotationEvidence.None, null, A.Moment);
        SecretCsv.Write([row]).Split("\r\n")[1].ShouldBe($"x,Never,{A.AccountId},{A.AccountId},ap-northeast-1,,,,,,,,key-1,a=1 b=2,{A.Arn("x")}");
    }

    [Fact]
    public void Write_Rows_HasHeaderAndOneLineEach()
    {
        var secret = A.Secret("=cmd", tags: [("env", "prod")]);
        var row = SecretRows.Derive(SecretArn.Parse(A.Arn("x").Value), secret, null, RotationEvidence.None, A.Moment, A.Moment);
        var lines = SecretCsv.Write([row]).Split("\r\n");
        lines[0].ShouldBe("name,state,account,account_alias,region,engine,stages,current_version,last_rotated,next_window,password_since,function,key,tags,arn");
        lines[1].ShouldBe($"'=cmd,Healthy,{A.AccountId},{A.AccountId},ap-northeast-1,oracle,AWSCURRENT AWSPREVIOUS,{A.Version(1)},2026-05-01T03:00:00Z,2026-05-31T00:00:00Z,2026-05-11T03:00:00Z,SecretsManagerRDSOracleRotationSingleUser,,env=prod,{A.Arn("x")}");
        lines[2].ShouldBe("");
    }
}
