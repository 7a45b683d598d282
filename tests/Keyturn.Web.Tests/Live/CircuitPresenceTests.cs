using Keyturn.Web.Live;

namespace Keyturn.Web.Tests.Live;

public sealed class CircuitPresenceTests
{
    private readonly CircuitPresence presence = new();

    [Fact]
    public void Here_FromTheStart_IsSaidAtOnce() => presence.HereAsync().IsCompletedSuccessfully.ShouldBeTrue();

    [Fact]
    public async Task Here_AfterTheBrowserWent_IsSaidWhenItIsBack()
    {
        presence.Leave();
        var here = presence.HereAsync();
        here.IsCompleted.ShouldBeFalse();

        presence.Return();

        await here.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        presence.HereAsync().IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Leave_Twice_IsOneAbsence()
    {
        presence.Leave();
        var first = presence.HereAsync();
        presence.Leave();

        presence.HereAsync().ShouldBeSameAs(first);
    }

    [Fact]
    public void Return_WithoutAbsence_ChangesNothing()
    {
        presence.Return();

        presence.HereAsync().IsCompletedSuccessfully.ShouldBeTrue();
    }
}
