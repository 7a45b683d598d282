using System.Net;
using Keyturn.Operations.Access;
using Keyturn.Web.Features.Audit;
using Keyturn.Web.Features.Consumers;
using Keyturn.Web.Features.Incidents;
using Keyturn.Web.Features.Readiness;
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

    [Theory]
    [InlineData("readiness", "secret")]
    [InlineData("consumers", "consumer")]
    public async Task Matrix_OfAFilter_IsAFileOfThoseRowsInBothFormats(string name, string first)
    {
        var all = await WaitForJsonAsync($"/export/{name}.json");
        all.ShouldNotBeEmpty();
        var wanted = all[0].ShouldNotBeNull()[first].ShouldNotBeNull().ToString();

        using var csv = await client.GetAsync(new Uri($"/export/{name}.csv?q={Uri.EscapeDataString(wanted)}", UriKind.Relative), Cancel);
        var bytes = await csv.Content.ReadAsByteArrayAsync(Cancel);
        var lines = Lines(System.Text.Encoding.UTF8.GetString(bytes));

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        csv.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe("text/csv; charset=utf-8");
        csv.Content.Headers.ContentDisposition.ShouldNotBeNull().FileName.ShouldBe($"{name}.csv");
        lines[0].ShouldStartWith(first + ",");
        lines.Skip(1).ShouldNotBeEmpty();
        lines.Skip(1).ShouldAllBe(line => line.Contains(wanted, StringComparison.OrdinalIgnoreCase));

        // The first look may have come while the list was still filling.
        (await WaitForJsonAsync($"/export/{name}.json", moreThan: lines.Length - 1)).Count.ShouldBeGreaterThan(lines.Length - 1);
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
    public async Task Incidents_NoneSoFar_AreTheHeadingAloneAndNoSuchOneIsNotFound()
    {
        using var list = await client.GetAsync(new Uri("/export/incidents.csv?state=open", UriKind.Relative), Cancel);
        Lines(await list.Content.ReadAsStringAsync(Cancel)).ShouldHaveSingleItem().ShouldBe("id,opened,closed,purpose,reason,operator_id,operator_name,secrets");

        foreach (var format in (string[])["md", "json"])
        {
            using var one = await client.GetAsync(new Uri($"/export/incidents/20260511-0300-0a1b2c.{format}", UriKind.Relative), Cancel);
            one.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Routes_Each_AskForTheRightOfTheirPage()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapSecretExport();
        app.MapAuditExport();
        app.MapReadinessExport();
        app.MapConsumerExport();
        app.MapIncidentExport();

        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetRequiredMetadata<IAuthorizeData>().Policy)
            .ShouldBe([nameof(Permission.ViewSecrets), nameof(Permission.ViewAudit), nameof(Permission.ViewAudit), .. Enumerable.Repeat(nameof(Permission.ViewSecrets), 8)]);
    }

    public void Dispose() => client.Dispose();

    private static string[] Lines(string csv) => csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    // Roles, keys and the network take a moment more than the list.
    private async Task<System.Text.Json.Nodes.JsonArray> WaitForJsonAsync(string path, int moreThan = 1)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), patience.Token);
            if (answer.StatusCode == HttpStatusCode.OK && System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(patience.Token)) is System.Text.Json.Nodes.JsonArray rows && rows.Count > moreThan)
                return rows;

            (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable).ShouldBeTrue(answer.StatusCode.ToString());
        }
        while (await beat.WaitForNextTickAsync(patience.Token));
        return [];
    }

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
