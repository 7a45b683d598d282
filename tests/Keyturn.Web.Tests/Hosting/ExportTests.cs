using System.Net;
using Keyturn.Operations.Access;
using Keyturn.Web.Features.Audit;
using Keyturn.Web.Features.Secrets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Keyturn.Web.Tests.Hosting;

public sealed class ExportTests(RunningConsole console) : IClassFixture<RunningConsole>, IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = console.Url };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_OfAFilter_AreAFileOfThoseRowsAlone()
    {
        var all = await WaitForRowsAsync("/export/secrets.csv");

        using var answer = await client.GetAsync(new Uri("/export/secrets.csv?q=payroll", UriKind.Relative), Cancel);
        var lines = Lines(await answer.Content.ReadAsStringAsync(Cancel));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition.ShouldNotBeNull().FileName.ShouldBe("secrets.csv");
        lines[0].ShouldBe(all[0]);
        lines.Skip(1).ShouldNotBeEmpty();
        lines.Skip(1).ShouldAllBe(line => line.Contains("payroll", StringComparison.OrdinalIgnoreCase));
        lines.Length.ShouldBeLessThan(all.Length);
    }

    [Fact]
    public async Task Secrets_AnyCell_IsNoFormula()
    {
        var lines = await WaitForRowsAsync("/export/secrets.csv");

        foreach (var cell in lines.Skip(1).SelectMany(line => line.Split(',')))
        {
            cell.Trim('"').ShouldNotMatch("^[=+@-]");
        }
    }

    [Fact]
    public async Task Audit_NothingDone_IsTheHeadingAlone()
    {
        using var answer = await client.GetAsync(new Uri("/export/audit.csv", UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition.ShouldNotBeNull().FileName.ShouldBe("audit.csv");
        Lines(await answer.Content.ReadAsStringAsync(Cancel)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Routes_Both_AskForTheRightOfTheirPage()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapSecretExport();
        app.MapAuditExport();

        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetRequiredMetadata<IAuthorizeData>().Policy)
            .ShouldBe([nameof(Permission.ViewSecrets), nameof(Permission.ViewAudit)]);
    }

    public void Dispose() => client.Dispose();

    private static string[] Lines(string csv) => csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    // The first sweep of the sandbox takes a moment after the start.
    private async Task<string[]> WaitForRowsAsync(string path)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        string[] lines;
        do
        {
            lines = Lines(await client.GetStringAsync(new Uri(path, UriKind.Relative), patience.Token));
        }
        while (lines.Length <= 40 && await beat.WaitForNextTickAsync(patience.Token));
        return lines;
    }
}
