using Keyturn.Testing;
using Keyturn.Web.Access.Circuits;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Access.Circuits;

public sealed class CircuitRoomTests
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly CircuitRoom room;

    public CircuitRoomTests() => room = new(Options.Create(new WebOptions { MostCircuitsPerPerson = 3, MostCircuits = 5 }), time);

    [Fact]
    public void Limits_AreTwentyForAPerson() => new WebOptions().MostCircuitsPerPerson.ShouldBe(20);

    [Fact]
    public void Enter_OneMoreThanAPersonMayHave_EndsTheOneUsedLongestAgo()
    {
        var pages = Open("aiko", 3);
        time.Advance(TimeSpan.FromMinutes(1));
        room.Use(pages[0]);
        var told = 0;
        pages[1].Ended += () => told++;

        var fourth = Open("aiko", 1)[0];

        pages.Append(fourth).Select(page => page.State).ShouldBe([CircuitState.Open, CircuitState.TooManyOfOnePerson, CircuitState.Open, CircuitState.Open]);
        (told, room.Count).ShouldBe((1, 3));
    }

    [Fact]
    public void Enter_APageWithoutABrowser_MakesRoomFirst()
    {
        var pages = Open("aiko", 3);
        pages[2].IsConnected = false;

        Open("aiko", 1);

        pages.Select(page => page.State).ShouldBe([CircuitState.Open, CircuitState.Open, CircuitState.TooManyOfOnePerson]);
    }

    [Fact]
    public void Enter_ManyOfOnePerson_CostNobodyElseAPage()
    {
        var hers = Open("aiko", 2);

        Open("ben", 50);

        hers.ShouldAllBe(page => page.State == CircuitState.Open);
        room.Count.ShouldBe(5);
    }

    [Fact]
    public void Enter_TheInstanceIsFull_IsToldSoAndTakesNoPlace()
    {
        Open("aiko", 3);
        var his = Open("ben", 2);

        var late = Open("carla", 1)[0];

        late.State.ShouldBe(CircuitState.TooManyHere);
        room.Leave("carla", late);
        room.Count.ShouldBe(5);
        room.Leave("ben", his[0]);
        Open("carla", 1)[0].State.ShouldBe(CircuitState.Open);
    }

    [Fact]
    public void Leave_PageThatWasEnded_FreesNothingTwice()
    {
        var pages = Open("aiko", 4);

        room.Leave("aiko", pages[0]);
        room.Count.ShouldBe(3);
        foreach (var page in pages.Skip(1))
            room.Leave("aiko", page);
        room.Count.ShouldBe(0);
    }

    private CircuitPlace[] Open(string person, int count)
    {
        CircuitPlace[] opened = [.. Enumerable.Range(0, count).Select(_ => new CircuitPlace())];
        foreach (var place in opened)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            room.Enter(person, place);
        }

        return opened;
    }
}
