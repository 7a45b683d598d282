using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Keyturn.Aws.Calls;

namespace Keyturn.Aws.Tests;

public sealed partial class RequiredPermissionsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "required-permissions.md"));

    [Fact]
    public void Page_TableOfCalledActions_IsExactlyWhatIsCalled()
    {
        var table = Section("## Actions that are called");

        Row().Matches(table).Select(match => match.Groups["action"].Value)
            .ShouldBe(AwsOperation.All.Select(operation => operation.Action), ignoreOrder: true);
    }

    [Theory]
    [InlineData("## Read role", "read")]
    [InlineData("## Operator role", "operator")]
    public void Page_RolePolicy_AllowsWhatItsRowsSayAndDeniesValues(string heading, string role)
    {
        using var policy = JsonDocument.Parse(Json().Match(Section(heading)).Groups["json"].Value);
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().ToArray();
        var rows = Row().Matches(Section("## Actions that are called") + Section("## Actions that AWS checks on the way"))
            .Where(match => match.Groups["role"].Value.Split(", ").Contains(role))
            .Select(match => match.Groups["action"].Value);

        Actions(statements, "Allow").Distinct().ShouldBe(rows, ignoreOrder: true);
        Actions(statements, "Deny").ShouldBe(["secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"]);
    }

    [Fact]
    public void Operations_ReadingAValue_AreNotAmongThem() =>
        AwsOperation.All.ShouldNotContain(operation => operation.Name.Contains("GetSecretValue", StringComparison.Ordinal));

    [Fact]
    public void Page_CalledBy_NamesTypesThatExist()
    {
        var types = typeof(AwsOperation).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Code().Matches(Section("## Actions that are called"))
            .Select(match => match.Groups["name"].Value)
            .Where(name => char.IsUpper(name[0]))
            .ShouldAllBe(name => types.Contains(name));
    }

    private static IEnumerable<string> Actions(JsonElement[] statements, string effect) =>
        statements.Where(statement => statement.GetProperty("Effect").GetString() == effect)
            .SelectMany(statement => statement.GetProperty("Action").EnumerateArray())
            .Select(action => action.GetString() ?? "");

    private static string Section(string heading)
    {
        var from = Page.IndexOf(heading, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, heading);
        var to = Page.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return to < 0 ? Page[from..] : Page[from..to];
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? "", "..", ".."));

    [GeneratedRegex(@"^\| `(?<action>[a-z0-9]+:\w+)` \| (?<role>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"`(?<name>[A-Z][A-Za-z0-9]+)(?:\.\w+)?`")]
    private static partial Regex Code();
}
