using System.Net;
using System.Text.RegularExpressions;
using Keyturn.Operations.Access;
using Keyturn.Web.Hosting;
using Keyturn.Web.Tests.Hosting;

namespace Keyturn.Web.Tests.Access;

/// <summary>Every address × every role, at the real program: what is not allowed is refused before anything is drawn.</summary>
public sealed partial class AccessTableTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    private static readonly string[] Everybody = ["nobody", LocalOperators.ViewerId, LocalOperators.OperatorId, LocalOperators.AdminId];

    /// <summary>Addresses with the permission that they ask for; <see langword="null"/> is open to all.</summary>
    private static readonly (string Path, Permission? Needs)[] Table =
    [
        ("/", Permission.ViewSecrets), ("/approvals", Permission.ViewSecrets), ("/attempts", Permission.ViewSecrets), ("/consumers", Permission.ViewSecrets), ("/consumers/1/r/x", Permission.ViewSecrets),
        ("/findings", Permission.ViewSecrets), ("/functions", Permission.ViewSecrets), ("/functions/1/r/x", Permission.ViewSecrets), ("/parameters", Permission.ViewSecrets),
        ("/readiness", Permission.ViewSecrets), ("/roles/1/x", Permission.ViewSecrets), ("/schedule", Permission.ViewSecrets), ("/secrets", Permission.ViewSecrets),
        ("/secrets/1/r/x", Permission.ViewSecrets), ("/audit", Permission.ViewAudit), ("/settings", Permission.ViewSettings), ("/status", Permission.ViewSettings),
        ("/people", Permission.ManagePeople), ("/account", Permission.ViewSecrets),
        ("/export/secrets.csv", Permission.ViewSecrets), ("/export/audit.csv", Permission.ViewAudit), ("/export/attempts.csv", Permission.ViewSecrets), ("/export/attempts.json", Permission.ViewSecrets),
        ("/export/attempt-log.txt", Permission.ViewSecrets), ("/export/readiness.csv", Permission.ViewSecrets), ("/export/readiness.json", Permission.ViewSecrets),
        ("/export/consumers.csv", Permission.ViewSecrets), ("/export/schedule.csv", Permission.ViewSecrets),
        ("/account/sign-in", null), ("/account/signed-out", null), ("/account/denied", null), ("/error", null), ("/healthz/live", null), ("/healthz/ready", null), ("/language?culture=en", null),
    ];

    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var (path, needs) in Table)
        {
            foreach (var who in Everybody)
                rows.Add(path, who, needs is not { } permission || LocalOperators.Sandbox.Any(person => person.Id == who && person.May(permission)));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Address_Role_IsAsTheTableSays(string path, string who, bool allowed)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = console.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"{LocalAuthentication.CookieName}={who}");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        var refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || answer.Headers.Location?.OriginalString.StartsWith("/account/", StringComparison.Ordinal) == true;
        refused.ShouldBe(!allowed, $"{answer.StatusCode} {answer.Headers.Location}");
    }

    [Theory]
    [InlineData("/_blazor")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/nowhere")]
    public async Task Address_NobodyAndNoTable_IsRefused(string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = console.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"{LocalAuthentication.CookieName}=nobody");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.Redirect, HttpStatusCode.MethodNotAllowed);
    }

    /// <summary>A new address of data has to be put into the table, or to name its permission where it is mapped.</summary>
    [Fact]
    public void MappedAddresses_AllOfThem_NamePermissionOrSayThatTheyAreOpen()
    {
        var mapped = Directory.EnumerateFiles(RepositoryFolder.Path("src", "Keyturn.Web"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .SelectMany(file => Mapping().Matches(file.Text).Select(match => (File: file.Name, Statement: StatementAt(file.Text, match.Index)))).ToList();

        mapped.Count.ShouldBeGreaterThan(8);
        mapped.Where(one => !one.Statement.Contains("RequireAuthorization", StringComparison.Ordinal) && !one.Statement.Contains("AllowAnonymous", StringComparison.Ordinal))
            .Select(one => $"{one.File}: {one.Statement.Split('\n')[0]}").ShouldBeEmpty();
    }

    /// <summary>Up to the semicolon outside all brackets.</summary>
    private static string StatementAt(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth += text[at] is '(' or '{' ? 1 : text[at] is ')' or '}' ? -1 : 0;
            if (text[at] == ';' && depth == 0)
                return text[start..at];
        }

        return text[start..];
    }

    [GeneratedRegex(@"\.Map(?:Get|Post|Put|Delete|HealthChecks|StaticAssets|Methods)\(")]
    private static partial Regex Mapping();
}
