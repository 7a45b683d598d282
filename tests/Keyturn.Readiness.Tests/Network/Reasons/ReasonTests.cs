using System.Globalization;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Warnings;

namespace Keyturn.Readiness.Tests.Network.Reasons;

public sealed class ReasonTests
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    [Fact]
    public void Codes_EachHaveASentenceInBothLanguages()
    {
        foreach (var code in Enum.GetValues<ReasonCode>())
        {
            var reason = Reason.Of(code, "1", "2", "3", "4");
            reason.ToText(CultureInfo.InvariantCulture).ShouldNotBe(code.ToString());
            reason.ToText(Japanese).Any(letter => letter > 0x3000).ShouldBeTrue(code.ToString());
        }
    }

    [Fact]
    public void Warnings_EachHaveASentenceInBothLanguages()
    {
        foreach (var code in Enum.GetValues<WarningCode>())
        {
            var warning = ReachabilityWarning.Of(code, "1", "2", "3");
            warning.ToText(CultureInfo.InvariantCulture).ShouldNotBe(code.ToString());
            warning.ToText(Japanese).Any(letter => letter > 0x3000).ShouldBeTrue(code.ToString());
        }
    }

    [Fact]
    public void Table_InTheDocs_IsTheOneOfTheCode()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Console.sln")))
        {
            folder = folder.Parent;
        }

        var file = Path.Combine(folder?.FullName ?? "", "docs", "reachability-codes.md");
        File.ReadAllText(file).ShouldBe(ReasonTable.ToMarkdown(), $"docs/reachability-codes.md must hold exactly:\n{ReasonTable.ToMarkdown()}");
    }

    [Fact]
    public void Equals_OfTheSameCodeAndArguments_IsTrue()
    {
        Reason.Of(ReasonCode.NatPasses, "a").ShouldBe(Reason.Of(ReasonCode.NatPasses, "a"));
        Reason.Of(ReasonCode.NatPasses, "a").ShouldNotBe(Reason.Of(ReasonCode.NatPasses, "b"));
        Reason.Of(ReasonCode.NatPasses, "a").ShouldNotBe(Reason.Of(ReasonCode.EgressOnlyPasses, "a"));
    }
}
