using Keyturn.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Access.Circuits;

/// <summary>The live pages of this instance: so many for each person, so many in all. Each costs memory for as long as it is open, whatever its browser does.</summary>
public sealed class CircuitRoom(IOptions<WebOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<CircuitPlace>> byPerson = new(StringComparer.Ordinal);
    private int all;

    /// <summary>Live pages now.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return all;
        }
    }

    /// <summary>Gives a page its place; the one that this person used longest ago makes room for it.</summary>
    public void Enter(string person, CircuitPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        place.UsedAt = time.GetUtcNow();
        CircuitPlace? leaves = null;
        lock (gate)
        {
            if (all >= options.Value.MostCircuits)
            {
                place.End(CircuitState.TooManyHere);
                return;
            }

            if (!byPerson.TryGetValue(person, out var own))
                byPerson[person] = own = [];
            if (own.Count >= options.Value.MostCircuitsPerPerson)
            {
                // A page whose browser is gone first, then the one that nobody used for longest.
                leaves = own.OrderBy(other => other.IsConnected).ThenBy(other => other.UsedAt).First();
                own.Remove(leaves);
                all--;
            }

            own.Add(place);
            all++;
        }

        leaves?.End(CircuitState.TooManyOfOnePerson);
    }

    /// <summary>Somebody did something on the page.</summary>
    public void Use(CircuitPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        place.UsedAt = time.GetUtcNow();
    }

    /// <summary>The page is closed. Safe for one that had no place.</summary>
    public void Leave(string person, CircuitPlace place)
    {
        lock (gate)
        {
            if (!byPerson.TryGetValue(person, out var own) || !own.Remove(place))
                return;

            all--;
            if (own.Count == 0)
                byPerson.Remove(person);
        }
    }
}
