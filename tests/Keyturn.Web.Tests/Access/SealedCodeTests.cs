using Keyturn.Web.Access;
using Keyturn.Web.Hosting;

namespace Keyturn.Web.Tests.Access;

public sealed class SealedCodeTests
{
    [Fact]
    public void New_CodeAndHash_FitEachOtherAndNothingElse()
    {
        var (code, hash) = SealedCode.New();
        var sealedCode = SealedCode.Parse(hash).ShouldNotBeNull();

        code.Length.ShouldBe(39, "160 bits are 32 letters, in eight groups");
        sealedCode.Matches(code).ShouldBeTrue();
        sealedCode.Matches(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)).ShouldBeTrue("as people type it");
        sealedCode.Matches(code[..^1] + (code[^1] == 'A' ? 'B' : 'A')).ShouldBeFalse();
        sealedCode.Matches("").ShouldBeFalse();
        hash.ShouldStartWith("argon2id$m=65536,t=3,p=1$");
        sealedCode.Fingerprint.ShouldNotContain(code[..4]);
    }

    [Fact]
    public void New_Twice_IsAnother() => SealedCode.New().Code.ShouldNotBe(SealedCode.New().Code);

    [Theory]
    [InlineData("")]
    [InlineData("argon2id$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("argon2id$m=65536,t=3,p=1$short$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("argon2id$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA==$")]
    public void Parse_NoSuchHash_IsNone(string text) => SealedCode.Parse(text).ShouldBeNull();

    [Fact]
    public async Task Verb_New_PrintsCodeAndSettingOnce()
    {
        await using var output = new StringWriter();

        (await BreakGlassVerb.RunAsync(["new"], output)).ShouldBe(0);
        (await BreakGlassVerb.RunAsync(["old"], TextWriter.Null)).ShouldBe(2);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var code = lines.Single(line => line.Length == 39 && line.Count(letter => letter == '-') == 7);
        var hash = lines.Single(line => line.StartsWith("SignIn__BreakGlass__CodeHash=", StringComparison.Ordinal)).Split('=', 2)[1];
        SealedCode.Parse(hash).ShouldNotBeNull().Matches(code).ShouldBeTrue();
    }
}
