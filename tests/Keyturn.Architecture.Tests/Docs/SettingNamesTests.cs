using System.Text.RegularExpressions;
using Keyturn.Architecture.Tests.Deploy;

namespace Keyturn.Architecture.Tests.Docs;

/// <summary>Settings that the docs name in the form of the environment exist.</summary>
public sealed partial class SettingNamesTests
{
    [Fact]
    public void Documents_NameSettingsThatExist()
    {
        var named = Repository.Files("docs", ".md").Concat(["README.md", "SECURITY.md", "CONTRIBUTING.md", "deploy/README.md", "deploy/compose.yaml"])
            .SelectMany(file => Name().Matches(Repository.Text(file)).Select(match => (File: file, Name: Index().Replace(match.Value, "__0")))).ToList();

        named.Count.ShouldBeGreaterThan(100);
        named.Where(one => !ImageFacts.IsSetting(one.Name)).Distinct().Select(one => $"{one.File}: {one.Name}").ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(?:Aws|SignIn|Web|Storage|Audit|Notifications|Schedule|Telemetry|ParameterPrices|Settings|Sandbox|Logging|Kestrel)__\w+")]
    private static partial Regex Name();

    [GeneratedRegex("__N(?=__|$)")]
    private static partial Regex Index();
}
