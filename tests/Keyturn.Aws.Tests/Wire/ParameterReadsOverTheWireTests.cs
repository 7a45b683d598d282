using Keyturn.Aws.CloudTrail;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Ssm;
using Keyturn.Aws.Tests.Collection;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Parameters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>Who reads parameters, from the sandbox's CloudTrail by the real clients up to the advice.</summary>
public sealed class ParameterReadsOverTheWireTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    [Fact]
    public async Task Advice_ArticleWorld_NamesWhoWasSeenReading()
    {
        var snapshot = await CollectAsync();

        Names(snapshot, "/prod/legacy-pos/db/password").ShouldBe(["store-pos"]);
        Names(snapshot, "/prod/hr/keyturn-hr/batch_pwd").ShouldBe(["hr-app", "hr-payroll"]);
        Names(snapshot, "/prod/orders/oracle/app").ShouldBe(["orders-settlement"]);
        Names(snapshot, "/prod/cms/deploy-key").ShouldBe(["cms-web"], "who reads a folder without decryption reads no value");
        Names(snapshot, "/prod/finance/closing-calendar").ShouldBeEmpty();
        var refused = snapshot.ParameterReads.Value.ShouldNotBeNull().Of("/prod/orders/partner/api-token").ShouldHaveSingleItem();
        (refused.ShortName, refused.Denied, refused.HasRead).ShouldBe(("crm-app", 1, false));
        snapshot.ParameterReads.Value.ShouldNotBeNull().Looked().ShouldNotBeNull().HasGaps.ShouldBeFalse();

        var advice = ParameterAdvice.Of(snapshot, aws.Host.World.Now).ToDictionary(one => one.Parameter.Name);
        advice["/prod/hr/keyturn-hr/batch_pwd"].Findings.ShouldContain(new ParameterFinding(ParameterReason.ReadByRoles, "2", 15));
        advice["/prod/legacy-pos/db/password"].Findings.ShouldContain(new ParameterFinding(ParameterReason.SeenReading, "store-pos", 0));
        advice["/prod/orders/partner/api-token"].Findings.ShouldNotContain(finding => finding.Reason == ParameterReason.SeenReading);
    }

    private static string[] Names(EstateSnapshot snapshot, string parameter) =>
        [.. snapshot.ParameterReads.Value.ShouldNotBeNull().Of(parameter).Where(read => read.HasRead).Select(read => read.ShortName).Order(StringComparer.Ordinal)];

    private async Task<EstateSnapshot> CollectAsync()
    {
        var estate = new ScopeEstate(aws.Tokyo, new EstateFeed(), new InMemoryEstateStore(), NullLogger.Instance);
        foreach (var part in new ParameterParts(aws.Services.GetRequiredService<ParameterReader>(), TimeProvider.System).All)
            estate.Update(await part.ReadAsync(aws.Tokyo, Cancel));
        var watch = new ParameterReadWatch(estate, aws.Services.GetRequiredService<ReadEventReader>(), TimeProvider.System, 30);
        while (await watch.ReadNextAsync(Cancel))
        {
        }

        estate.Snapshot.ParameterReads.Failure.ShouldBeNull();
        return estate.Snapshot;
    }
}
