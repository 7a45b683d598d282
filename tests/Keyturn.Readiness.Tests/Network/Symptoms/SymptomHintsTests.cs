using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Symptoms;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Symptoms;

public sealed class SymptomHintsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly NetworkEstate Fine = Places.Classic();
    private static readonly NetworkEstate NotRead = Places.Classic() with { SecurityGroups = new(null, null, null) };

    [Theory]
    [InlineData(LogEnding.FoundCredentials, 5001, LogSymptom.NothingAfterCredentials)]
    [InlineData(LogEnding.CreateSecret, 5001, LogSymptom.NothingAfterCreateSecret)]
    [InlineData(LogEnding.UnableToLogIn, 5001, LogSymptom.LoginFailedSlowly)]
    [InlineData(LogEnding.UnableToLogIn, 5000, LogSymptom.LoginFailedAtOnce)]
    public void Of_AnEndingAndADuration_IsTheSymptom(LogEnding ending, int milliseconds, LogSymptom symptom) =>
        SymptomReader.Of(ending, TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(symptom);

    [Theory]
    [InlineData(LogEnding.FoundCredentials)]
    [InlineData(LogEnding.CreateSecret)]
    public void Of_AnEndingThatCameSoon_IsNone(LogEnding ending) => SymptomReader.Of(ending, TimeSpan.FromSeconds(5)).ShouldBeNull();

    [Fact]
    public void For_NothingAfterCredentials_AsksTheWayToTheApi()
    {
        Hints(LogSymptom.NothingAfterCredentials, Places.Classic().Group("sg-vpce")).ShouldBe([new(SymptomCause.NoPathToApi, CauseFinding.Confirmed)]);
        Hints(LogSymptom.NothingAfterCredentials, Fine).ShouldBe([new(SymptomCause.NoPathToApi, CauseFinding.Excluded)]);
        Hints(LogSymptom.NothingAfterCredentials, NotRead).ShouldBe([new(SymptomCause.NoPathToApi, CauseFinding.Open)]);
    }

    [Fact]
    public void For_NothingAfterCreateSecret_TellsAclAndGroupApart()
    {
        var acl = Places.Classic().Acl("acl-app", "subnet-app-a subnet-app-c", "100 out allow * 0.0.0.0/0");
        Findings(LogSymptom.NothingAfterCreateSecret, acl).ShouldBe(["AclStopsHttps Confirmed", "EndpointPolicy Open", "TimeoutTooShort Excluded", "EndpointGroup Excluded"]);
        Findings(LogSymptom.NothingAfterCreateSecret, Places.Classic().Group("sg-vpce")).ShouldBe(["EndpointGroup Confirmed", "EndpointPolicy Open", "AclStopsHttps Excluded", "TimeoutTooShort Excluded"]);
        Findings(LogSymptom.NothingAfterCreateSecret, Places.Classic().Group("sg-rotation")).ShouldBe(["EndpointPolicy Open", "AclStopsHttps Excluded", "TimeoutTooShort Excluded", "EndpointGroup Excluded"]);
    }

    [Fact]
    public void For_NothingAfterCreateSecretOnAWayThatWorks_LeavesTimeoutAndPolicy()
    {
        Findings(LogSymptom.NothingAfterCreateSecret, Fine).ShouldBe(["TimeoutTooShort Confirmed", "EndpointPolicy Open", "AclStopsHttps Excluded", "EndpointGroup Excluded"]);
        Findings(LogSymptom.NothingAfterCreateSecret, NotRead).ShouldBe(["AclStopsHttps Open", "TimeoutTooShort Open", "EndpointGroup Open", "EndpointPolicy Open"]);
    }

    [Theory]
    [InlineData(29, 30, CauseFinding.Excluded)]
    [InlineData(30, 30, CauseFinding.Confirmed)]
    [InlineData(30, null, CauseFinding.Open)]
    public void For_ATimeout_AsksWhetherTheFunctionRanIntoIt(int duration, int? timeout, CauseFinding finding) =>
        SymptomHints.For(LogSymptom.NothingAfterCreateSecret, Facts(Fine) with { Duration = TimeSpan.FromSeconds(duration), Timeout = timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null })
            .ShouldContain(new SymptomHint(SymptomCause.TimeoutTooShort, finding));

    [Theory]
    [InlineData(true, CauseFinding.Confirmed)]
    [InlineData(false, CauseFinding.Excluded)]
    [InlineData(null, CauseFinding.Open)]
    public void For_AnEndpointPolicy_TakesItsOwnCheck(bool? refuses, CauseFinding finding) =>
        SymptomHints.For(LogSymptom.NothingAfterCreateSecret, Facts(Fine) with { PolicyRefuses = refuses }).ShouldContain(new SymptomHint(SymptomCause.EndpointPolicy, finding));

    [Fact]
    public void For_ALoginThatFailedSlowly_TellsWhichSideStops()
    {
        Findings(LogSymptom.LoginFailedSlowly, Places.Classic().Group("sg-rotation", "out 443 sg-vpce")).ShouldBe(["FunctionGroup Confirmed", "DatabaseGroup Excluded", "NoPathToDatabase Excluded"]);
        Findings(LogSymptom.LoginFailedSlowly, Places.Classic().Group("sg-db")).ShouldBe(["DatabaseGroup Confirmed", "FunctionGroup Excluded", "NoPathToDatabase Excluded"]);
        Findings(LogSymptom.LoginFailedSlowly, Places.Classic().Acl("acl-db", "subnet-db-a")).ShouldBe(["NoPathToDatabase Confirmed", "FunctionGroup Excluded", "DatabaseGroup Excluded"]);
        Findings(LogSymptom.LoginFailedSlowly, Fine).ShouldBe(["FunctionGroup Excluded", "DatabaseGroup Excluded", "NoPathToDatabase Excluded"]);
    }

    [Fact]
    public void For_ALoginThatFailedAtOnce_NamesTheCredentialsUnlessTheWayIsBlocked()
    {
        Findings(LogSymptom.LoginFailedAtOnce, Fine).ShouldBe(["WrongCredentials Confirmed"]);
        Findings(LogSymptom.LoginFailedAtOnce, Places.Classic().Group("sg-db")).ShouldBe(["WrongCredentials Open"]);
        Findings(LogSymptom.LoginFailedAtOnce, NotRead).ShouldBe(["WrongCredentials Open"]);
    }

    [Fact]
    public void For_ChecksThatDidNotRun_LeavesEverythingOpen()
    {
        foreach (var symptom in Enum.GetValues<LogSymptom>())
        {
            SymptomHints.For(symptom, new(null, null, Long, null, null)).ShouldAllBe(hint => hint.Finding == CauseFinding.Open);
        }
    }

    [Fact]
    public void For_AWayThatIsNotRequired_ExcludesIt() =>
        SymptomHints.For(LogSymptom.NothingAfterCredentials, Facts(Fine) with { Api = ReachabilityTracer.Kms(Places.RotationToApi) }).ShouldBe([new(SymptomCause.NoPathToApi, CauseFinding.Excluded)]);

    [Fact]
    public void Texts_OfEverySymptomCauseAndFinding_AreSentencesInBothLanguages()
    {
        var texts = Enum.GetValues<LogSymptom>().Select(symptom => (Func<CultureInfo, string>)(culture => SymptomHint.SymptomText(symptom, culture)))
            .Concat(Enum.GetValues<SymptomCause>().Select(cause => (Func<CultureInfo, string>)(culture => new SymptomHint(cause, CauseFinding.Open).CauseText(culture))))
            .Concat(Enum.GetValues<CauseFinding>().Select(finding => (Func<CultureInfo, string>)(culture => new SymptomHint(SymptomCause.NoPathToApi, finding).FindingText(culture))));
        foreach (var text in texts)
        {
            text(CultureInfo.InvariantCulture).ShouldEndWith(".");
            text(CultureInfo.GetCultureInfo("ja")).ShouldEndWith("。");
        }
    }

    [Fact]
    public void Texts_WithoutACulture_SpeakThatOfTheThread()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");
        try
        {
            SymptomHint.SymptomText(LogSymptom.LoginFailedAtOnce).ShouldBe(SymptomHint.SymptomText(LogSymptom.LoginFailedAtOnce, CultureInfo.GetCultureInfo("ja")));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<string> Findings(LogSymptom symptom, NetworkEstate estate) => Hints(symptom, estate).Select(hint => $"{hint.Cause} {hint.Finding}");

    private static ImmutableArray<SymptomHint> Hints(LogSymptom symptom, NetworkEstate estate) => SymptomHints.For(symptom, Facts(estate));

    private static SymptomFacts Facts(NetworkEstate estate)
    {
        var index = new NetworkIndex(estate);
        return new(ReachabilityTracer.Trace(index, Places.RotationToApi), ReachabilityTracer.Trace(index, Places.RotationToDb), Long, Long, null);
    }
}
