import { Link } from 'react-router'
import { addresses } from '../../parts/addresses.ts'
import classes from './AppLayout.module.css'

export function Brand() {
  return (
    <Link to={addresses.home} className={classes.brand}>
      <img src="/icon.svg" width={24} height={24} alt="" />
      Cadenza
    </Link>
  )
}
