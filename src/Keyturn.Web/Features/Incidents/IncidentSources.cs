using Keyturn.Operations.Estates;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;

namespace Keyturn.Web.Features.Incidents;

/// <summary>What moves a board: the record, rotations that are watched, facts that are read anew.</summary>
public sealed record IncidentSources(IncidentFeed Incidents, RotationFeed Rotations, EstateFeed Estate, IAccountDirectory Accounts);
